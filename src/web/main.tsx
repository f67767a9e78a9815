import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { keepKeyOfAddress } from './api/write.ts';
import { appRouter } from './router.tsx';
import './styles/index.css';

const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: 30_000, retry: 1, refetchOnWindowFocus: false } },
});
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

// Before the router reads the address.
keepKeyOfAddress();
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={appRouter} />
    </QueryClientProvider>
  </StrictMode>,
);
