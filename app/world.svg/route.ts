import { worldDrawing } from '@/lib/platform/geography/world'

// Drawn when the product is built: a map names these shapes, so that its page carries its figures alone.
export const dynamic = 'force-static'

export const GET = (): Response => new Response(worldDrawing(), { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } })
