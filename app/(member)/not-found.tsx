// Inside the frame of members; the root's page brings a frame of its own.
export { NothingHere as default } from '@/components/layout/nothing-here'
