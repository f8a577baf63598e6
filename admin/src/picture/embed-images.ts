const dataUrlOf = (content: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error('unreadable image'));
    reader.readAsDataURL(content);
  });

/** Its words in place of an image that can't be read. */
const putWords = (image: HTMLImageElement): void => {
  const words = document.createElement('span');
  words.textContent = image.alt;
  image.replaceWith(words);
};

const embed = async (image: HTMLImageElement, base: string): Promise<void> => {
  try {
    // Images are public: the admin's token is not to go along to whatever site holds them.
    const reply = await window.fetch(new URL(image.getAttribute('src') ?? '', base));
    if (!reply.ok) throw new Error(String(reply.status));
    image.src = await dataUrlOf(await reply.blob());
    image.removeAttribute('srcset');
    image.removeAttribute('loading');
    await image.decode();
  } catch {
    putWords(image);
  }
};

/**
 * Puts images into a part of the page itself: a drawing that stands alone loads none, and elsewhere
 * addresses of this site lead nowhere. Of one that can't be read, as of another site, its words stay.
 */
export const embedImages = async (part: HTMLElement, base: string): Promise<void> => {
  await Promise.all([...part.querySelectorAll('img')].map((image) => embed(image, base)));
};
