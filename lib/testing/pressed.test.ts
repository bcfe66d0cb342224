import { expect, it } from 'vitest'
import { pressed } from './pressed.ts'

const PAGE = `
  <form action="/sign-out"><button type="submit">Sign out</button></form>
  <form><input type="hidden" name="$ACTION_1:0" value="{&quot;id&quot;:&quot;a&quot;}"/>
    <input class="input" name="email" type="email" value="ada@example.org"/>
    <input name="hours"/>
    <textarea name="words" rows="4">
Less &lt;than&gt; &amp; more</textarea>
    <label><input type="checkbox" name="shares" value="roadmap" checked=""/></label>
    <label><input type="checkbox" name="shares" value="hours"/></label>
    <label><input type="checkbox" name="shares" value="evidence" checked=""/></label>
    <select name="mentor"><option value="">Any</option><option value="grace" selected="">Grace</option></select>
    <select name="scope"><option value="full">Full</option><option value="first-role">First role</option></select>
    <input type="file" name="file"/>
    <button type="submit" name="by" value="mail">Send invitation</button>
    <button type="submit" name="by" value="link"><svg aria-hidden="true"></svg> Ada<!-- -->&#x27;s link</button>
  </form>`

it('sends what a form holds as it comes, and the button that was pressed', () => {
  expect(pressed(PAGE, "Ada's link")).toEqual([
    ['$ACTION_1:0', '{"id":"a"}'],
    ['email', 'ada@example.org'],
    ['hours', ''],
    ['words', 'Less <than> & more'],
    ['shares', 'roadmap'],
    ['shares', 'evidence'],
    ['mentor', 'grace'],
    ['scope', 'full'],
    ['by', 'link'],
  ])
  expect(pressed(PAGE, 'Sign out')).toEqual([])
})

it('sends what is filled in instead of what was there', () => {
  const fields = pressed(PAGE, 'Send invitation', { words: 'Hello', shares: 'hours', key: 'new' })
  expect(fields.filter(([name]) => ['words', 'shares', 'key', 'by'].includes(name))).toEqual([
    ['by', 'mail'],
    ['words', 'Hello'],
    ['shares', 'hours'],
    ['key', 'new'],
  ])
})

it('names the button that no form has', () => {
  expect(() => pressed(PAGE, 'Send')).toThrow('no form with the button "Send"')
})
