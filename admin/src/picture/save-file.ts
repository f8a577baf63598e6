/** What no file system takes in a name. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]+/gu;

/** A text as the name of a file. */
export const fileName = (text: string, extension: string): string =>
  `${text.replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim()}.${extension}`;

/** Has the browser keep what the page made. */
export const saveFile = (name: string, content: Blob): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The download has begun by then; kept any longer, the content would stay in memory.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
