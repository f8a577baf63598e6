export { csvCell, neutralised, quotedCell } from '../../../shared/csv-cell';
