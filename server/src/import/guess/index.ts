export { guessCases } from './guess-cases';
export { guessMapping } from './guess-mapping';
