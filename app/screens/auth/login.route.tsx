import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { toLocale } from '../../i18n/index.ts'
import { LoginView } from './login.view.tsx'

/** A stranger at the door. Never asks for a shop's address: the admin brings its staff here itself. */
export function loader({ request }: LoaderFunctionArgs) {
  const locale = toLocale(request.headers.get('Accept-Language')) ?? 'en'
  return data({ locale }, { status: 401 })
}

export default function Login() {
  return <LoginView {...useLoaderData<typeof loader>()} />
}
