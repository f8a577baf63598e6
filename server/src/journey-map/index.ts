export { journeyMapFaults, touchpointsOf } from './fault';
export type { Fault } from './fault';
