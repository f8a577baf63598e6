export { guessMapping } from './guess-mapping';
