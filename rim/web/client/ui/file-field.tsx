import { type ReactNode, useId, useState } from 'react'
import './file-field.css'

/** A field that a file is chosen in, or dropped on, in the page's own language; the browser's own words are the browser's. */
export function FileField({
  label,
  choose,
  help,
  accept,
  chosen,
}: {
  label: ReactNode
  /** What stands in the field until a file is chosen. */
  choose: string
  help?: ReactNode
  accept?: string
  /** Called again where the same file is chosen again, since it may have been corrected. */
  chosen: (file: File) => void
}) {
  const id = useId()
  const [name, setName] = useState('')
  return (
    <div className="ds-field lp-field">
      <label className="ds-label" data-weight="medium" htmlFor={id}>
        {label}
      </label>
      {help !== undefined && (
        <div data-field="description" id={`${id}-help`}>
          {help}
        </div>
      )}
      <div className="lp-file">
        <span aria-hidden="true">{name || choose}</span>
        <input
          id={id}
          type="file"
          {...(help !== undefined && { 'aria-describedby': `${id}-help` })}
          {...(accept !== undefined && { accept })}
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (!file) return
            setName(file.name)
            chosen(file)
            target.value = ''
          }}
        />
      </div>
    </div>
  )
}
