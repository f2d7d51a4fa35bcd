'use client'
// <SubmitButton kind="primary">{t('save')}</SubmitButton>: says what happens; busy while its form is on its way.
import type { ComponentProps } from 'react'
import { useFormStatus } from 'react-dom'
import { Button } from './button'

export function SubmitButton(props: ComponentProps<typeof Button>) {
  const { pending } = useFormStatus()
  return <Button type="submit" busy={pending} {...props} />
}
