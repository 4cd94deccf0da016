// Shows the gallery by itself, without the app, for `npm run gallery`.
import { mount } from 'svelte';
import './gallery.css';
import Gallery from './Gallery.svelte';

mount(Gallery, { target: document.body });
