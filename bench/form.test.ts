import { expect, test } from 'vitest'
import { formIn } from './form.ts'

test('a form is read as a browser sends it: what is typed, chosen and unseen, and no button', () => {
  const page = `<form><input name="q"/></form><form action="">
    <input type="hidden" name="$ACTION_ID" value=""/><input name="title" value="a &quot;b&quot; &amp; c" class="x"/><textarea name="body" rows="3">one
two</textarea><select name="lang"><option value="ar">x</option><option value="en" selected="">y</option></select>
    <input type="radio" name="marking" value="RED"/><input type="radio" name="marking" value="AMBER" checked=""/><input type="checkbox" name="no" value="1"/>
    <button name="act" value="save">Save</button><input type="submit" name="go"/></form>`
  expect(formIn(page, 'http://x/y', 'body').fields).toEqual([['$ACTION_ID', ''], ['title', 'a "b" & c'], ['body', 'one\ntwo'], ['lang', 'en'], ['marking', 'AMBER']])
  expect(() => formIn(page, 'http://x/y', 'nowhere')).toThrow('shows no form')
})
