'use client'
// The few words that client leaves need on any page (an error's title, a fault), handed down once by the root layout,
// so that no message catalogue travels to the browser. Server components translate for themselves.
import { createContext, useContext, type ReactNode } from 'react'

export type Words = {
  /** "Error:", put before the page's title after a refused post */
  errorTitle: string
  /** "It now says: {value}", for the second of two editors; `nothing` stands for an empty value */
  theirs: string
  nothing: string
  /** a form that was sent and got no answer */
  unsent: string
  fault: { title: string; text: string; again: string }
}

const Context = createContext<Words | null>(null)

export function WordsProvider({ words, children }: { words: Words; children: ReactNode }) {
  return <Context value={words}>{children}</Context>
}

export function useWords(): Words {
  const words = useContext(Context)
  if (!words) throw new Error('the root layout gives the words')
  return words
}
