/**
 * The page around the app's screens: gives the frame its tokens, its height and its place in the page's own address.
 *
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
;(() => {
  const furthest = 50000
  const toastMs = 4000
  const patienceMs = 10000

  const start = () => {
    const frame = document.getElementById('promesse-screens')
    if (!frame) return
    const app = new URL(frame.dataset.app, window.location.href)
    const slow = document.getElementById('promesse-slow')
    const box = document.getElementById('promesse-toast')
    let heard = false
    let told = ''
    // Where the frame stood when it was sent elsewhere: saying that again, it was asleep and didn't hear.
    let left = null
    let toastTimer

    const isPath = (path) => /^\/(?!\/)/.test(path)

    const token = async () => {
      try {
        const answer = await fetch(frame.dataset.tokenAddress, {
          credentials: 'same-origin',
          cache: 'no-store',
          headers: { Accept: 'application/json' },
        })
        return answer.ok ? (await answer.json()).token : null
      } catch (_) {
        return null
      }
    }

    // The frame's path lives behind the # of this page, so that reload and back lead where one was.
    const path = () => {
      const wanted = window.location.hash.slice(1)
      return isPath(wanted) ? wanted : '/'
    }

    const open = async (wanted) => {
      const address = new URL(app.pathname.replace(/\/$/, '') + wanted, app)
      address.searchParams.set('host', 'prestashop')
      const fresh = await token()
      if (fresh) address.searchParams.set('launch', fresh)
      told = wanted
      frame.src = address.toString()
    }

    const say = (message) => frame.contentWindow.postMessage(message, app.origin)

    const hear = {
      'token-please': async ({ id }) => say({ promesse: 'launch', id, token: await token() }),
      height: ({ px }) => {
        if (px > 0) frame.style.height = `${Math.min(Math.ceil(px), furthest)}px`
      },
      path: (message) => {
        if (!isPath(message.path)) return
        const slept = message.path === left
        left = null
        if (message.path === path()) return
        if (slept) return say({ promesse: 'go', path: told })
        told = message.path
        window.location.hash = message.path
      },
      toast: ({ text }) => {
        box.textContent = String(text).slice(0, 200)
        box.hidden = false
        window.clearTimeout(toastTimer)
        toastTimer = window.setTimeout(() => {
          box.hidden = true
        }, toastMs)
      },
      open: ({ url }) => {
        const address = new URL(String(url), window.location.href)
        if (/^https?:$/.test(address.protocol)) window.open(address.toString(), '_blank', 'noopener')
      },
    }

    window.addEventListener('message', (event) => {
      if (event.source !== frame.contentWindow || event.origin !== app.origin) return
      const message = event.data
      if (!message || !Object.hasOwn(hear, message.promesse)) return
      heard = true
      slow.hidden = true
      hear[message.promesse](message)
    })

    window.addEventListener('hashchange', () => {
      if (path() === told) return
      left = told
      told = path()
      say({ promesse: 'go', path: told })
    })

    window.setTimeout(() => {
      slow.hidden = heard
    }, patienceMs)
    open(path())
  }

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start)
  else start()
})()
