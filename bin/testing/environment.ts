import { fields } from '../../lib/platform/env/fields.ts'

/**
 * Every setting of the platform, empty: what a test starts gets these first, so that neither the developer's shell nor a `.env`
 * file (which fills in only what is not named at all) leads it to the developer's own database.
 */
export const noSettings: Record<string, string> = Object.fromEntries(Object.keys(fields).map((name) => [name, '']))
