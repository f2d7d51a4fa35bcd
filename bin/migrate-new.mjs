import { goOn } from './launch/first.mjs'

await goOn('migrate-new')
