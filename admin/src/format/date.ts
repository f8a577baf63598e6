export * from '../../../shared/format/date';
