/** What is wrong with a value that an editor or a client gave, and where in it. */
export interface Fault {
  path: string[];
  message: string;
}
