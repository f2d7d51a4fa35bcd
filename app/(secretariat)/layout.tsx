// The console stands in the same frame as all pages of members; who may open a page of it, the page asks itself.
export { default } from '../(member)/layout'
