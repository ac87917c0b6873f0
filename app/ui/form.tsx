import { Form as RemixForm } from '@remix-run/react'
import { createContext } from 'react'
import type { FormProps } from './form.props.ts'

/** The form around a button: what only asks (GET) is open to those who may look. */
export const FormMethodContext = createContext<'get' | 'post' | null>(null)

/** The same in every skin: a Remix form with its intent and fixed fields as hidden inputs. */
export function Form(props: FormProps) {
  const { method = 'post', intent, fields, withFile, fetcherKey, label, children, ...rest } = props
  const hidden = Object.entries({ ...(intent ? { intent } : {}), ...fields })
  return (
    <RemixForm
      {...rest}
      method={method}
      aria-label={label}
      encType={withFile ? 'multipart/form-data' : undefined}
      {...(fetcherKey ? { navigate: false as const, fetcherKey } : {})}
    >
      {hidden.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormMethodContext.Provider value={method}>{children}</FormMethodContext.Provider>
    </RemixForm>
  )
}
