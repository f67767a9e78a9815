import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Serving, serve } from '../../src/api/serve.ts';
import { lockPath } from '../../src/archive/lock.ts';
import { NOW, openTestLedger, type TestLedger } from '../support/ledger.ts';

let ledger: TestLedger;
let serving: Serving;
let port: number;
let token: string;

interface RawReply {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/** Sends bytes as they are and reads until the server closes. */
function raw(lines: readonly string[], body = ''): Promise<RawReply> {
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`${lines.join('\r\n')}\r\nConnection: close\r\n\r\n${body}`),
    );
    socket.setEncoding('utf8');
    socket.on('data', (part) => {
      text += part;
    });
    socket.on('error', reject);
    socket.on('close', () => {
      const [head = '', ...rest] = text.split('\r\n\r\n');
      resolve({
        status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]),
        head: head.toLowerCase(),
        body: rest.join('\r\n\r\n'),
      });
    });
  });
}

const get = (path: string, host = `127.0.0.1:${port}`): Promise<RawReply> =>
  raw([`GET ${path} HTTP/1.1`, `Host: ${host}`]);

function post(headers: readonly string[], path = '/api/v1/judgements'): Promise<RawReply> {
  const body = '{}';
  const fixed = [`Host: 127.0.0.1:${port}`, 'Content-Type: application/json', `Content-Length: ${body.length}`];
  return raw([`POST ${path} HTTP/1.1`, ...fixed, ...headers], body);
}

const codeOf = ({ body }: RawReply): string =>
  JSON.parse(body.slice(body.indexOf('{'), body.lastIndexOf('}') + 1)).error.code;

beforeAll(async () => {
  ledger = await openTestLedger({ filled: false });
  serving = await serve({ workbench: ledger.workbench, now: NOW });
  port = Number(new URL(serving.address).port);
  token = JSON.parse(await readFile(lockPath(ledger.home), 'utf8')).token;
});
afterAll(async () => {
  await serving?.close();
  await ledger?.close();
});

describe('where it listens', () => {
  it.each(['0.0.0.0', '::', '192.168.1.5', 'example.org', '127.0.0.1.example.org', ''])(
    'refuses to bind to %j',
    async (host) => {
      await expect(serve({ workbench: ledger.workbench, now: NOW, host })).rejects.toThrow(/no accounts yet/);
    },
  );

  it('takes the next free port, and refuses a taken one that was asked for', async () => {
    await expect(serve({ workbench: ledger.workbench, now: NOW, port })).rejects.toThrow(`port ${port} is taken`);
    expect(serving.address).toBe(`http://127.0.0.1:${port}`);
  });

  it('writes address and token into a lock file only its owner can read', async () => {
    const { mode } = await import('node:fs/promises').then(({ stat }) => stat(lockPath(ledger.home)));
    expect(mode & 0o077).toBe(0);
    expect(token).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('the Host header', () => {
  it.each(['127.0.0.1', 'localhost', '[::1]', 'LOCALHOST'])('may name %s with our port', async (name) => {
    expect((await get('/api/v1/health', `${name}:${port}`)).status).toBe(200);
  });

  it.each([
    ['another name', () => `attacker.example:${port}`],
    ['another port', () => `127.0.0.1:${port + 1}`],
    ['no port', () => '127.0.0.1'],
    ['a name that begins like ours', () => `localhost.attacker.example:${port}`],
    ['a user before it', () => `127.0.0.1:${port}@attacker.example`],
    ['nothing', () => ''],
  ])('may not be %s', async (_name, host) => {
    for (const path of ['/api/v1/health', '/', '/materials/antimony', '/api/v1/nothing']) {
      const reply = await get(path, host());
      expect([path, reply.status, codeOf(reply)]).toEqual([path, 403, 'host-refused']);
    }
  });

  it('must be there, and only once', async () => {
    expect((await raw(['GET /api/v1/health HTTP/1.1'])).status).toBe(400);
    const twice = await raw(['GET /api/v1/health HTTP/1.1', 'Host: attacker.example', `Host: 127.0.0.1:${port}`]);
    expect(twice.status).toBeGreaterThanOrEqual(400);
  });
});

describe('addresses', () => {
  it.each(['//attacker.example/%2e%2e', '///attacker.example', '/\\attacker.example', '//'])(
    '%s never leads elsewhere',
    async (path) => {
      const { status, head } = await get(path);
      expect(head).not.toContain('location:');
      expect([200, 400, 404, 503]).toContain(status);
    },
  );

  it.each([
    '/../../../etc/passwd',
    '/..%2f..%2f..%2fetc%2fpasswd',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/%2e%2e/package.json',
    '/.env',
    '/%00',
  ])('%s reads nothing outside', async (path) => {
    const { body, head } = await get(path);
    expect(body).not.toMatch(/root:|"devDependencies"/);
    expect(head).not.toContain('location:');
  });

  it('may be absolute only with our own host', async () => {
    const reply = await raw([`GET http://attacker.example/api/v1/health HTTP/1.1`, `Host: 127.0.0.1:${port}`]);
    expect([reply.status, codeOf(reply)]).toEqual([403, 'host-refused']);
    const own = await raw([`GET http://127.0.0.1:${port}/api/v1/health HTTP/1.1`, `Host: 127.0.0.1:${port}`]);
    expect(own.status).toBe(200);
  });

  it('have the one error shape also when no request could be read', async () => {
    const reply = await raw(['GET /api/v1/%zz HTTP/1.1', `Host: 127.0.0.1:${port}`]);
    expect([reply.status, codeOf(reply)]).toEqual([400, 'malformed-address']);
    const garbage = await raw(['NONSENSE']);
    expect([garbage.status, codeOf(garbage)]).toEqual([400, 'malformed-address']);
  });
});

describe('writes', () => {
  it('need the token', async () => {
    expect(codeOf(await post([]))).toBe('token-required');
    expect(codeOf(await post([`X-Ballast-Token: ${'0'.repeat(64)}`]))).toBe('token-required');
    expect(codeOf(await post([`X-Ballast-Token: ${token.slice(0, 10)}`]))).toBe('token-required');
    expect(codeOf(await post([`X-Ballast-Token: ${token}`]))).toBe('invalid-body');
  });

  it.each(['http://attacker.example', 'null', 'http://127.0.0.1', 'https://localhost'])(
    'are not taken from %s',
    async (origin) => {
      const reply = await post([`X-Ballast-Token: ${token}`, `Origin: ${origin}`]);
      expect([reply.status, codeOf(reply)]).toEqual([403, 'origin-refused']);
    },
  );

  it('are taken from our own page and from none, and not from across', async () => {
    expect(codeOf(await post([`X-Ballast-Token: ${token}`, `Origin: http://127.0.0.1:${port}`]))).toBe('invalid-body');
    expect(codeOf(await post([`X-Ballast-Token: ${token}`, 'Sec-Fetch-Site: cross-site']))).toBe('origin-refused');
  });

  it('need the token for every method that could change something, on every address', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const reply = await raw([`${method} /api/v1/rebuild HTTP/1.1`, `Host: 127.0.0.1:${port}`, 'Content-Length: 0']);
      expect([method, reply.status]).toEqual([method, 403]);
    }
  });
});

describe('every answer', () => {
  it('carries a strict policy, names no software and opens nothing to other origins', async () => {
    for (const path of ['/api/v1/health', '/', '/api/v1/nothing', '/api/v1/openapi.json']) {
      const { head } = await raw([
        `GET ${path} HTTP/1.1`,
        `Host: 127.0.0.1:${port}`,
        'Origin: http://attacker.example',
      ]);
      expect(head).toContain("default-src 'self'");
      expect(head).toContain("script-src 'self'");
      expect(head).toContain("frame-ancestors 'none'");
      expect(/script-src [^;]*unsafe/.test(head)).toBe(false);
      expect(head).toContain('x-content-type-options: nosniff');
      expect(head).toContain('referrer-policy: no-referrer');
      expect(head).toContain('cross-origin-resource-policy: same-origin');
      expect(head).not.toMatch(/access-control-|x-powered-by|server:|set-cookie/);
    }
  });

  it('never holds the token', async () => {
    for (const path of [
      '/',
      '/api/v1/health',
      '/api/v1/openapi.json',
      '/api/v1/doctor',
      '/api/v1/verify',
      '/api/v1/sources',
    ]) {
      const { head, body } = await get(path);
      expect([path, (head + body).includes(token)]).toEqual([path, false]);
    }
  });
});
