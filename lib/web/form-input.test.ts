import { describe, expect, it } from 'vitest'
import { keptValues, readForm } from './form-input.ts'

function form(...entries: [string, string | Blob][]): FormData {
  const data = new FormData()
  for (const [name, value] of entries) data.append(name, value)
  return data
}

describe('A posted form', () => {
  it('is a plain object, with a list for a name that comes twice', () => {
    expect(readForm(form(['a', '1'], ['b', '2'], ['a', '3']))).toEqual({ a: ['1', '3'], b: '2' })
  })

  it('loses what Next adds and files, and keeps empty entries', () => {
    const data = form(['$ACTION_REF_1', ''], ['$ACTION_1:0', '{}'], ['$ACTION_KEY', 'k'], ['photo', new Blob(['x'])], ['note', ''])
    expect(readForm(data)).toEqual({ note: '' })
  })

  it('cannot reach the prototype of objects', () => {
    const raw = readForm(form(['__proto__', 'x'], ['constructor', 'y']))
    expect(Object.getPrototypeOf(raw)).toBe(Object.prototype)
    expect(Object.keys(raw)).toEqual(['constructor'])
  })
})

describe('What goes back to the browser', () => {
  it('is every text entry but no password, whatever the field is called', () => {
    const raw = {
      email: 'sam@example.org',
      ids: ['1', '2'],
      password: 'x',
      newPassword: 'y',
      password_again: 'z',
      device: { address: 'a' },
    }
    expect(keptValues(raw)).toEqual({ email: 'sam@example.org', ids: ['1', '2'] })
  })

  it('is nothing for what is no object', () => {
    expect([keptValues(null), keptValues('x'), keptValues(undefined)]).toEqual([{}, {}, {}])
  })
})
