import { redirect } from 'next/navigation'
import { requireViewer } from '@/lib/platform/auth/require-viewer'

/** Until there is a desk, the directory opens after sign-in. */
export default async function HomePage() {
  await requireViewer()
  redirect('/directory')
}
