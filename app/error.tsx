'use client'

import { useEffect } from 'react'
import { Button } from '@/components/ui/button'
import { useWords } from '@/components/ui/fields/words'

const everyMs = 8000

/** What a fault looks like: says so, and tries again by itself until the page is there. */
export default function Fault({ retry }: { error: unknown; retry: () => void }) {
  const { title, text, again } = useWords().fault
  useEffect(() => {
    const timer = setInterval(retry, everyMs)
    return () => clearInterval(timer)
  }, [retry])
  return (
    <main id="main" className="entry py-8">
      <h1>{title}</h1>
      <p className="prose mt-2" role="status">
        {text}
      </p>
      <p className="actions mt-4">
        <Button icon="retry" onClick={retry}>
          {again}
        </Button>
      </p>
    </main>
  )
}
