// Serves the built app: security headers, precompressed files, nothing outside `dist`. No dependency.
import { createReadStream, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { assetCaching, headers, pageCaching } from './policy.mjs'
import { root } from './setup.mjs'

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
]

const isFile = path => statSync(path, { throwIfNoEntry: false })?.isFile() === true

/** The file below `folder` that a request asks for, or undefined. */
function fileFor(folder, url) {
  let path
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname)
  } catch {
    return undefined
  }
  if (path.includes('\0')) return undefined
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path))
  return file.startsWith(folder + sep) && types[extname(file)] !== undefined && isFile(file) ? file : undefined
}

function respond(folder, request, response) {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end()
    return
  }
  const file = fileFor(folder, request.url ?? '/')
  if (file === undefined) {
    response
      .writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
      .end('Not found\n')
    return
  }
  const accepted = String(request.headers['accept-encoding'] ?? '')
  const [encoding, suffix] = encodings.find(([name, end]) => accepted.includes(name) && isFile(file + end)) ?? [
    undefined,
    '',
  ]
  response.setHeader('Content-Type', types[extname(file)])
  response.setHeader('Cache-Control', file.startsWith(join(folder, 'assets') + sep) ? assetCaching : pageCaching)
  response.setHeader('Vary', 'Accept-Encoding')
  response.setHeader('Content-Length', statSync(file + suffix).size)
  if (encoding !== undefined) response.setHeader('Content-Encoding', encoding)
  if (request.method === 'HEAD') response.end()
  else createReadStream(file + suffix).pipe(response)
}

/**
 * Listens on this machine only. Takes `port`, or a free one when it is taken.
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export function serve({ port = 4173, folder = join(root, 'dist') } = {}) {
  const server = createServer((request, response) => respond(folder, request, response))
  const close = () =>
    new Promise(done => {
      server.close(done)
      server.closeAllConnections()
    })
  return new Promise((resolve, reject) => {
    server.once('listening', () => resolve({ address: `http://localhost:${server.address().port}/`, close }))
    server.on('error', error => {
      if (error.code === 'EADDRINUSE' && port !== 0) server.listen({ port: 0, host: 'localhost' })
      else reject(error)
    })
    server.listen({ port, host: 'localhost' })
  })
}
