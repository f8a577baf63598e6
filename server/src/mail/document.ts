import { directionOf, type Locale } from '../../../shared/locales';

export interface MailSection {
  title: string | null;
  lines: readonly string[];
  table: { columns: readonly string[]; rows: readonly (readonly string[])[] } | null;
}

/** What a mail says, before it is written as HTML and as text. All of it is plain text. */
export interface MailDocument {
  locale: Locale;
  /** One line. */
  subject: string;
  heading: string;
  sections: readonly MailSection[];
  /** Where the numbers can be seen in full. */
  link: { label: string; url: string } | null;
  /** Why the reader gets this. */
  footer: readonly string[];
}

/** A mail as it is handed to the host's e-mail plugin. */
export interface WrittenMail {
  subject: string;
  text: string;
  html: string;
}

/** Control characters, line ends among them, would begin another header. */
const CONTROL = /[\p{Cc}\u2028\u2029]+/gu;

const MAX_SUBJECT = 200;

const oneLine = (text: string): string =>
  [...text.replace(CONTROL, ' ').replace(/ +/g, ' ').trim()].slice(0, MAX_SUBJECT).join('');

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML, inside elements and attributes. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

const INK = '#32324d';
const QUIET = '#666687';
const LINE = '#dcdce4';
const FONT = `font-family:'Segoe UI',Tahoma,'Noto Sans','Noto Sans Arabic',Arial,sans-serif`;

/** Mail clients know neither logical properties nor style sheets: each cell is aligned by hand. */
const htmlTable = (
  { columns, rows }: NonNullable<MailSection['table']>,
  start: 'left' | 'right'
): string => {
  const cell = `padding:6px 8px;border-bottom:1px solid ${LINE};text-align:${start};vertical-align:top`;
  const head = columns
    .map(
      (text) =>
        `<th scope="col" align="${start}" style="${cell};color:${QUIET};font-size:12px">${escapeHtml(text)}</th>`
    )
    .join('');
  const body = rows
    .map((row) => {
      const cells = row.map((text, index) =>
        index === 0
          ? `<th scope="row" align="${start}" style="${cell}">${escapeHtml(text)}</th>`
          : `<td align="${start}" style="${cell}">${escapeHtml(text)}</td>`
      );
      return `<tr>${cells.join('')}</tr>`;
    })
    .join('');
  return (
    `<table width="100%" cellspacing="0" cellpadding="0" style="border-collapse:collapse;font-size:14px">` +
    `<thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`
  );
};

const htmlSection = ({ title, lines, table }: MailSection, start: 'left' | 'right'): string => {
  const heading = title
    ? `<h2 style="margin:24px 0 8px;font-size:16px;color:${INK}">${escapeHtml(title)}</h2>`
    : '';
  const paragraphs = lines
    .map(
      (line) => `<p style="margin:0 0 8px;font-size:14px;line-height:1.6">${escapeHtml(line)}</p>`
    )
    .join('');
  return heading + paragraphs + (table ? htmlTable(table, start) : '');
};

const htmlLink = ({ label, url }: NonNullable<MailDocument['link']>): string =>
  `<p style="margin:24px 0"><a href="${escapeHtml(url)}" style="display:inline-block;padding:10px 16px;` +
  `border-radius:4px;background:#4945ff;color:#ffffff;text-decoration:none;font-size:14px">${escapeHtml(label)}</a></p>`;

const toHtml = (document: MailDocument): string => {
  const { locale, heading, sections, link, footer } = document;
  const direction = directionOf(locale);
  const start = direction === 'rtl' ? 'right' : 'left';
  const notes = footer
    .map(
      (line) => `<p style="margin:0 0 4px;font-size:12px;color:${QUIET}">${escapeHtml(line)}</p>`
    )
    .join('');
  return (
    `<!doctype html><html lang="${locale}" dir="${direction}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width"><title>${escapeHtml(oneLine(document.subject))}</title></head>` +
    `<body dir="${direction}" style="margin:0;padding:16px;background:#f6f6f9;color:${INK};${FONT}">` +
    `<div dir="${direction}" lang="${locale}" style="max-width:640px;margin:0 auto;padding:24px;background:#ffffff;` +
    `border:1px solid ${LINE};border-radius:4px;text-align:${start}">` +
    `<h1 style="margin:0 0 16px;font-size:20px;color:${INK}">${escapeHtml(heading)}</h1>` +
    sections.map((section) => htmlSection(section, start)).join('') +
    (link ? htmlLink(link) : '') +
    `<div style="margin-top:24px;padding-top:12px;border-top:1px solid ${LINE}">${notes}</div></div></body></html>`
  );
};

const textSection = ({ title, lines, table }: MailSection): string => {
  const rows = (table?.rows ?? []).map(([head, ...cells]) =>
    [head, ...cells.map((cell, index) => `  ${table?.columns[index + 1]}: ${cell}`)].join('\n')
  );
  return [...(title ? [`${title}\n${'-'.repeat(20)}`] : []), ...lines, ...rows].join('\n');
};

const toText = ({ heading, sections, link, footer }: MailDocument): string =>
  [
    heading,
    ...sections.map(textSection),
    ...(link ? [`${link.label}:\n${link.url}`] : []),
    footer.join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');

/** Writes a mail. No text of it can become markup, or another header. */
export const writeMail = (document: MailDocument): WrittenMail => ({
  subject: oneLine(document.subject),
  text: `${toText(document)}\n`,
  html: toHtml(document),
});
