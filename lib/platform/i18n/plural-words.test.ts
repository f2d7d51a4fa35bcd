import { IntlMessageFormat } from 'intl-messageformat'
import { expect, test } from 'vitest'
import { locales } from './locale.ts'
import { countWords, pluralWords } from './plural-words.ts'

const sentences = {
  ar: '{count, plural, zero {لا صفوف} one {صف واحد} two {صفان} few {# صفوف} many {# صفا} other {# صف}}',
  zh: '保存 {count, plural, other {# 行}}',
  en: '{count, plural, one {Save # row} other {Save # rows}}',
  fr: '{count, plural, one {Enregistrer # ligne} other {Enregistrer # lignes}}',
  ru: '{count, plural, one {Сохранить # строку} few {Сохранить # строки} many {Сохранить # строк} other {Сохранить # строки}}',
  es: '{count, plural, one {Guardar # fila} other {Guardar # filas}}',
}

test.each(locales)('the browser says in %s what messages say, for every number', (locale) => {
  const message = new IntlMessageFormat(sentences[locale], locale)
  const say = (count: number) => String(message.format({ count }))
  const words = pluralWords(locale, say)
  const latin = (text: string) => text.replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) & 15))
  for (let count = 0; count <= 250; count++) expect(countWords(words, count)).toBe(latin(say(count)))
})
