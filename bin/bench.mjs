import { goOn } from './launch/first.mjs'

await goOn('bench')
