export * from '../../../shared/journey-map';
export * from './exchange';
