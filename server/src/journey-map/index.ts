export * from '../../../shared/journey-map';
export * from './exchange';
export * from './templates';
