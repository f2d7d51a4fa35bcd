'use client'
// What script adds to the shell: "/" goes to the search box, Escape and a press elsewhere close open menus,
// and after a move without a new page (a form that redirects) the focus goes to the content.
import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'

const typing = 'input, select, textarea, [contenteditable]'

function closeMenus(except: EventTarget | null) {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.menu[open]')) {
    if (except instanceof Node && menu.contains(except)) continue
    const held = menu.contains(document.activeElement)
    menu.open = false
    if (held) menu.querySelector('summary')?.focus()
  }
}

function onKey(event: KeyboardEvent) {
  if (event.key === 'Escape') closeMenus(null)
  const free = event.target instanceof Element && !event.target.closest(typing)
  if (event.key !== '/' || !free || event.ctrlKey || event.metaKey || event.altKey) return
  const box = document.querySelector<HTMLInputElement>('#search')
  if (!box) return
  event.preventDefault()
  box.focus()
}

function onPress(event: PointerEvent) {
  closeMenus(event.target)
}

export function ShellKeys() {
  const path = usePathname()
  const shown = useRef(path)
  useEffect(() => {
    document.addEventListener('keydown', onKey)
    document.addEventListener('pointerdown', onPress)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('pointerdown', onPress)
    }
  }, [])
  useEffect(() => {
    if (shown.current === path) return
    shown.current = path
    document.getElementById('main')?.focus()
  }, [path])
  return null
}
