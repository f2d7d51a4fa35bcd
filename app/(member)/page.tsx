import { redirect } from 'next/navigation'
import { orFault } from '@/components/layout/or-fault'
import { requireViewer } from '@/lib/platform/auth/require-viewer'

/** Until there is a desk, the directory opens after sign-in. */
export default orFault(async function HomePage() {
  await requireViewer()
  redirect('/directory')
})
