import { embedImages } from './embed-images';

/** What a picture shows, and what is written with it. */
export interface Picture {
  element: HTMLElement;
  /** Above it; null where the element has a title of its own. */
  title: string | null;
  /** Below it: what the numbers are about. */
  caption: string;
  direction: 'ltr' | 'rtl';
  colors: { ground: string; title: string; caption: string };
}

const PADDING = 16;
/** Sharp on screens and on paper. */
const SCALE = 2;
/** Browsers make no canvas with longer sides. */
const LONGEST_SIDE = 16_000;

/** All style rules of the page; those of other origins can't be read, and ours are not among them. */
const pageStyle = (): string =>
  [...document.styleSheets]
    .flatMap((sheet) => {
      try {
        return [...sheet.cssRules].map(({ cssText }) => cssText);
      } catch {
        return [];
      }
    })
    .join('\n');

const line = (text: string, style: Partial<CSSStyleDeclaration>): HTMLElement => {
  const element = document.createElement('p');
  element.textContent = text;
  Object.assign(element.style, style);
  return element;
};

/** Browsers compute a ground that is none to a colour without opacity; others leave it unsaid. */
const isOpaque = (color: string): boolean =>
  color !== '' && color !== 'transparent' && !/, 0\)$/.test(color);

/** On what an element is seen: its own ground, or that of the nearest around it that has one. */
const groundOf = (element: HTMLElement): string => {
  for (let one: HTMLElement | null = element; one; one = one.parentElement) {
    const { backgroundColor } = getComputedStyle(one);
    if (isOpaque(backgroundColor)) return backgroundColor;
  }
  return '';
};

/** Where the keyboard stands and what is selected means nothing in a picture. */
const unmark = (copy: HTMLElement): void => {
  for (const marked of copy.querySelectorAll('[data-current]')) {
    marked.removeAttribute('data-current');
  }
  for (const selected of copy.querySelectorAll('[aria-selected="true"]')) {
    selected.setAttribute('aria-selected', 'false');
  }
};

/** A copy with title and caption, without the controls that only make sense on a screen. */
const stageOf = ({ element, title, caption, direction, colors }: Picture): HTMLElement => {
  const copy = element.cloneNode(true) as HTMLElement;
  copy.querySelectorAll('[data-cx-screen-only]').forEach((control) => control.remove());
  unmark(copy);
  copy.style.opacity = '1';
  copy.style.backgroundColor = groundOf(element);
  const { fontFamily, fontSize, lineHeight } = getComputedStyle(element);
  const stage = document.createElement('div');
  stage.dir = direction;
  Object.assign(stage.style, {
    boxSizing: 'border-box',
    inlineSize: `${element.offsetWidth + 2 * PADDING}px`,
    padding: `${PADDING}px`,
    background: colors.ground,
    color: colors.title,
    fontFamily,
    fontSize,
    lineHeight,
  });
  if (title !== null) {
    stage.append(line(title, { font: `bold 24px ${fontFamily}`, margin: '0 0 12px' }));
  }
  stage.append(copy);
  if (caption !== '')
    stage.append(line(caption, { color: colors.caption, fontSize: '12px', margin: '12px 0 0' }));
  return stage;
};

/** The height that the copy takes in the page, where nobody sees it. */
const measure = (stage: HTMLElement, beside: HTMLElement): number => {
  const box = document.createElement('div');
  Object.assign(box.style, { position: 'fixed', insetBlockStart: '0', visibility: 'hidden' });
  box.append(stage);
  (beside.closest('[data-cx-page]') ?? document.body).append(box);
  const { height } = stage.getBoundingClientRect();
  box.remove();
  return Math.ceil(height);
};

const SVG = 'http://www.w3.org/2000/svg';

/** The copy as a document of its own, as wide as the window, so that the same media queries hold. */
const toSvg = (stage: HTMLElement, width: number, height: number): string => {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  // The unit `rem` is that of the root element.
  svg.style.fontSize = getComputedStyle(document.documentElement).fontSize;
  const style = document.createElementNS(SVG, 'style');
  style.textContent = pageStyle();
  const content = document.createElementNS(SVG, 'foreignObject');
  content.setAttribute('width', String(width));
  content.setAttribute('height', String(height));
  content.append(stage);
  svg.append(style, content);
  return new XMLSerializer().serializeToString(svg);
};

interface Drawing {
  svg: string;
  width: number;
  height: number;
  /** Width of the drawing with all that is empty beside it. */
  viewport: number;
}

const draw = async (picture: Picture): Promise<Drawing> => {
  const stage = stageOf(picture);
  await embedImages(stage, picture.element.baseURI);
  const width = picture.element.offsetWidth + 2 * PADDING;
  const height = measure(stage, picture.element);
  const viewport = Math.max(width, window.innerWidth);
  return { svg: toSvg(stage, viewport, height), width, height, viewport };
};

/** A part of the page as SVG: the elements themselves, with all style rules. */
export const drawPicture = async (picture: Picture): Promise<Blob> =>
  new Blob([(await draw(picture)).svg], { type: 'image/svg+xml' });

/**
 * A part of the page as PNG, in its own colours, fonts and direction. Drawn by the browser itself from a
 * copy of the elements and all style rules; fonts are those of the system, as in the admin.
 * @throws where the browser can't draw it
 */
export const paintPicture = async (picture: Picture): Promise<Blob> => {
  const { svg, width, height, viewport } = await draw(picture);
  const image = new Image();
  // From a data URL, unlike from a blob's, a canvas may be read again.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const scale = Math.min(SCALE, LONGEST_SIDE / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0, viewport * scale, height * scale);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
};
