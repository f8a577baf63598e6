import { webcrypto } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';

/** What the admin expects of a browser and jsdom lacks. */
class NoResizeObserver implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

class NoIntersectionObserver extends NoResizeObserver {
  root = null;
  rootMargin = '';
  thresholds = [];
  takeRecords() {
    return [];
  }
}

Object.assign(window, {
  ResizeObserver: NoResizeObserver,
  IntersectionObserver: NoIntersectionObserver,
  TextEncoder,
  TextDecoder,
  PointerEvent: window.MouseEvent,
  scrollTo: () => undefined,
  matchMedia: (media: string) => ({
    media,
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
  }),
  // Styles as in production: what is added is added, instead of a whole sheet read anew each time.
  SC_DISABLE_SPEEDY: false,
  strapi: { backendURL: 'http://localhost:1337', flags: {}, features: { isEnabled: () => false } },
});

Object.defineProperty(window, 'crypto', { value: webcrypto, configurable: true });
Object.assign(Element.prototype, {
  hasPointerCapture: () => false,
  setPointerCapture: () => undefined,
  releasePointerCapture: () => undefined,
  scrollIntoView: () => undefined,
});
