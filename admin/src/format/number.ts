export * from '../../../shared/format/number';
