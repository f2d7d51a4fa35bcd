import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** Whether script runs: no on the server and at the first moment in the browser, then yes. */
export const useScripted = (): boolean => useSyncExternalStore(never, () => true, () => false)
