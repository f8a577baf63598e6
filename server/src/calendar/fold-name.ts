import { foldText } from '../../../shared/text/fold';

/** What separates the words of a name and is left out as often as not. */
const SEPARATORS = /[\s.'’‘ʻʼʿʾ`\-_]+/g;

/**
 * A name as it is compared: folded, and without blanks or hyphens.
 * @example foldName('كانون الثاني') === foldName('کانون‌الثانی') // true
 */
export const foldName = (text: string): string => foldText(text).replace(SEPARATORS, '');
