import { direction, type Locale } from '@/lib/platform/i18n/locale'
import type { Block, Letter, Words } from './letter'

/** What goes around a letter's blocks. */
export type Frame = { locale: Locale; t: Words; greeting: string; home: string; letter: Letter }

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

class Html {
  constructor(readonly source: string) {}
}

/** Text becomes HTML in one way only: every value is escaped unless it was made here. */
function html(parts: TemplateStringsArray, ...values: (string | Html | readonly Html[])[]): Html {
  return new Html(parts.reduce((so, part, at) => so + inner(values[at - 1] ?? '') + part))
}

function inner(value: string | Html | readonly Html[]): string {
  if (value instanceof Html) return value.source
  if (typeof value === 'string') return value.replace(/[&<>"']/g, (sign) => escapes[sign] ?? '')
  return value.map(({ source }) => source).join('')
}

// No colours: each program has its own for day and night, and reads well in them.
const small = 'font-size:14px'
const button = 'display:inline-block;padding:10px 18px;border:2px solid;border-radius:4px;font-weight:600;text-decoration:none'
const quoted = 'margin:16px 0;padding-inline-start:14px;border-inline-start:3px solid;white-space:pre-wrap'

function block(one: Block, t: Words): Html {
  if ('quote' in one) return html`<blockquote dir="auto" lang="${one.lang}" style="${quoted}">${one.quote}</blockquote>\n`
  if ('text' in one) return html`<p>${one.text}</p>\n`
  return html`<p><a href="${one.href}" style="${button}">${one.label}</a></p>
<p style="${small}">${t('mail.copy')}<br><bdi dir="ltr">${one.href}</bdi></p>\n`
}

/** A letter as an HTML page of its own: no picture, font or script from elsewhere, nothing that tells who opened it. */
export function htmlPage({ locale, t, greeting, home, letter }: Frame): string {
  return html`<!doctype html>
<html lang="${locale}" dir="${direction(locale)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${letter.subject}</title></head>
<body style="margin:0;padding:24px;font:16px/1.5 system-ui,'Noto Sans',sans-serif;text-align:start;overflow-wrap:anywhere">
<div style="max-width:36em;margin:0 auto">
<p>${greeting}</p>
${letter.blocks.map((one) => block(one, t))}<p style="${small}">${closing(letter, t)}</p>
<p style="${small}">${t('shell.product')}<br><bdi dir="ltr">${home}</bdi></p>
</div>
</body>
</html>
`.source
}

function closing(letter: Letter, t: Words): string {
  return letter.replyTo ? t('mail.answerable') : t('mail.automatic')
}

function plain(one: Block): string {
  if ('quote' in one) return one.quote.replace(/^/gm, '> ')
  return 'text' in one ? one.text : `${one.label}:\n${one.href}`
}

/** The same letter as plain text. */
export function plainText({ t, greeting, home, letter }: Frame): string {
  return `${[greeting, ...letter.blocks.map(plain), closing(letter, t), `-- \n${t('shell.product')}\n${home}`].join('\n\n')}\n`
}
