/**
 * The page around the app's screens: gives the frame its tokens, its height and its place in the page's own address.
 *
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
(function () {
  'use strict'

  function start() {
    var frame = document.getElementById('promesse-screens')
    if (!frame) return
    var app = frame.getAttribute('data-app')
    var origin = new URL(app, window.location.href).origin
    var tokenAddress = frame.getAttribute('data-token-address')
    var slow = document.getElementById('promesse-slow')
    var heard = false
    var told = ''

    function token() {
      return fetch(tokenAddress, { credentials: 'same-origin', cache: 'no-store', headers: { Accept: 'application/json' } })
        .then(function (answer) { return answer.ok ? answer.json() : { token: null } })
        .then(function (answer) { return answer.token })
        .catch(function () { return null })
    }

    // The frame's path lives behind the # of this page, so that reload and back lead where one was.
    function path() {
      var wanted = window.location.hash.slice(1)
      return /^\/(?!\/)/.test(wanted) ? wanted : '/'
    }

    function open(wanted) {
      token().then(function (fresh) {
        var address = new URL(wanted, app.replace(/\/?$/, '/'))
        var base = new URL(app).pathname.replace(/\/$/, '')
        if (base) address = new URL(base + wanted, app)
        address.searchParams.set('host', 'prestashop')
        if (fresh) address.searchParams.set('launch', fresh)
        told = wanted
        frame.src = address.toString()
      })
    }

    function say(message) {
      frame.contentWindow.postMessage(message, origin)
    }

    function toast(text) {
      var box = document.getElementById('promesse-toast')
      box.textContent = String(text).slice(0, 200)
      box.hidden = false
      window.clearTimeout(toast.timer)
      toast.timer = window.setTimeout(function () { box.hidden = true }, 4000)
    }

    function openElsewhere(wanted) {
      var address
      try {
        address = new URL(String(wanted), window.location.href)
      } catch (_) {
        return
      }
      if (address.protocol === 'https:' || address.protocol === 'http:') window.open(address.toString(), '_blank', 'noopener')
    }

    window.addEventListener('message', function (event) {
      if (event.source !== frame.contentWindow || event.origin !== origin) return
      var message = event.data
      if (!message || typeof message !== 'object') return
      heard = true
      slow.hidden = true
      if (message.promesse === 'token-please') {
        token().then(function (fresh) { say({ promesse: 'launch', id: message.id, token: fresh }) })
      } else if (message.promesse === 'height' && message.px > 0) {
        frame.style.height = Math.min(Math.ceil(message.px), 50000) + 'px'
      } else if (message.promesse === 'path' && /^\/(?!\/)/.test(message.path)) {
        if (message.path !== path()) {
          told = message.path
          window.location.hash = message.path
        }
      } else if (message.promesse === 'toast') {
        toast(message.text)
      } else if (message.promesse === 'open') {
        openElsewhere(message.url)
      }
    })

    window.addEventListener('hashchange', function () {
      if (path() === told) return
      told = path()
      say({ promesse: 'go', path: told })
    })

    window.setTimeout(function () { if (!heard) slow.hidden = false }, 10000)
    open(path())
  }

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start)
  else start()
})()
