import { notFound } from 'next/navigation'
import { Button } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { settings } from '@/lib/platform/env/settings'

export default function ComponentPage() {
  if (settings().COMPONENT_PAGE !== 'on') notFound()
  return <main><PageHeader title="Components" count="all states" /><Button look="primary" icon="plus">Primary</Button></main>
}
