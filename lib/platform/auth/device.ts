// In this order: most browsers also claim to be those further down.
const browsers: readonly [RegExp, string][] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\b(OPR|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bYaBrowser\//, 'Yandex'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/(Chrome|Chromium|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const systems: readonly [RegExp, string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
]

const first = (list: readonly [RegExp, string][], text: string) => list.find(([mark]) => mark.test(text))?.[1] ?? ''

/** What is kept of a User-Agent: enough for a member to recognize the own device, as "Firefox/Windows"; each part may be ''. */
export function deviceOf(userAgent: string): string {
  const text = userAgent.slice(0, 500)
  return `${first(browsers, text)}/${first(systems, text)}`
}

/** The two parts again, for a sentence in the reader's language. */
export function readDevice(device: string): { browser: string; system: string } {
  const [browser = '', system = ''] = device.split('/')
  return { browser, system }
}
