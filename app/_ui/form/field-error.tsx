'use client'
/** The error beside a field, tied to it by id. */
import { Icon } from '../icon.tsx'

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null
  return (
    <span className="err" id={`${id}-error`}>
      <Icon name="alert" size={15} />
      {error}
    </span>
  )
}
