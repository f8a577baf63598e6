import * as React from 'react';

/** What the numbers of a page are about, to be written under each picture; null: pictures can't be taken. */
export const CaptionContext = React.createContext<string | null>(null);
