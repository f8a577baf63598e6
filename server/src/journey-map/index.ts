export * from '../../../shared/journey-map';
