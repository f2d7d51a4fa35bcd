import { launch } from './serve.ts'

await launch({ development: true, web: true, worker: true })
