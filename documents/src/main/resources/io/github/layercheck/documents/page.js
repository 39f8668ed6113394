'use strict';
(() => {
  const $ = id => document.getElementById(id);
  const root = document.documentElement;
  root.classList.add('js');

  const words = {};
  document.querySelectorAll('#words [data-key]').forEach(span => { words[span.dataset.key] = span.textContent; });
  const say = (key, ...values) => words[key].replace(/\{(\d)\}/g, (all, i) => values[i]);

  const element = (tag, text, className) => {
    const made = document.createElement(tag);
    if (text !== undefined) made.textContent = text;
    if (className) made.className = className;
    return made;
  };

  /* The layers, as the table has them. */
  const layers = [...document.querySelectorAll('#layers tbody tr')].map((row, index) => {
    const title = row.cells[0];
    return {
      row, index,
      name: title.querySelector('bdi').textContent,
      type: title.querySelector('small').textContent,
      shape: row.cells[1].textContent,
      parent: row.dataset.in === undefined ? -1 : Number(row.dataset.in),
      calls: row.dataset.calls.split(';').filter(Boolean).map(call => {
        const [inputs, outputs] = call.split('>');
        return {
          inputs: inputs.split(' ').filter(Boolean).map(tensor => {
            const [layer, number, output] = tensor.split('.');
            return {layer: layer === '-' ? -1 : Number(layer), call: Number(number), output: Number(output)};
          }),
          outputs: (outputs || '').split('|').filter(Boolean),
        };
      }),
      takers: new Set(),
    };
  });
  const nameOfTensor = tensor => tensor.layer < 0 ? say('from-outside')
    : layers[tensor.layer].name + (tensor.call ? ` (${tensor.call + 1})` : '') + (tensor.output ? `:${tensor.output}` : '');
  const shapeOf = output => output.slice(0, output.lastIndexOf(' '));
  layers.forEach(layer => layer.calls.forEach(call => call.inputs.forEach(tensor => {
    if (tensor.layer >= 0) layers[tensor.layer].takers.add(layer.index);
  })));

  /* The drawing. */
  const graph = $('graph');
  const svg = graph.querySelector('svg');
  const shapes = [...svg.querySelectorAll('[data-rows],.cluster')];
  const drawnFor = new Map();
  shapes.forEach(shape => (shape.dataset.rows || '').split(' ').filter(Boolean).forEach(row => {
    if (!drawnFor.has(Number(row))) drawnFor.set(Number(row), shape);
  }));
  const rowsOf = shape => (shape.dataset.rows || '').split(' ').filter(Boolean).map(Number);
  const nameOf = shape => shape.querySelector('.name').textContent;

  /* Zoom: the drawing is as large as it is shown, so that the browser scrolls it. */
  const size = {width: svg.viewBox.baseVal.width, height: svg.viewBox.baseVal.height};
  let scale = 1;
  const zoom = (to, x = graph.clientWidth / 2, y = graph.clientHeight / 2) => {
    const before = scale;
    scale = Math.min(4, Math.max(0.05, to));
    const left = (graph.scrollLeft + x) * scale / before - x;
    const top = (graph.scrollTop + y) * scale / before - y;
    svg.setAttribute('width', size.width * scale);
    svg.setAttribute('height', size.height * scale);
    graph.scrollTo({left, top, behavior: 'instant'});
  };
  const fitWidth = () => zoom(Math.min(1, Math.max(0.7, (graph.clientWidth - 4) / size.width)), 0, 0);
  const fitAll = () => zoom(Math.min(1, (graph.clientWidth - 4) / size.width, (graph.clientHeight - 4) / size.height), 0, 0);

  /* Folding: what is below a folded block moves up. Only places change, never the order of what is side by side. */
  const place = group => {
    const match = /translate\(([-\d.]+)[ ,]([-\d.]+)\)/.exec(group.getAttribute('transform') || '');
    return match ? [Number(match[1]), Number(match[2])] : [0, 0];
  };
  const move = (group, x, y) => group.setAttribute('transform', `translate(${x},${y})`);
  const children = (group, className) => [...group.children].filter(child => child.classList.contains(className));
  const HEADER = 42;
  const places = new WeakMap();
  const remember = group => {
    if (!places.has(group)) places.set(group, place(group));
    return places.get(group);
  };
  const body = cluster => children(cluster, 'body')[0];
  const height = cluster => {
    if (cluster.dataset.h === undefined) cluster.dataset.h = body(cluster).getAttribute('height');
    if (cluster.classList.contains('folded')) return HEADER;
    const area = children(cluster, 'area')[0];
    return Number(cluster.dataset.h) + layout(area) - Number(area.dataset.h || 0);
  };
  const layoutColumn = column => {
    let moved = 0;
    children(column, 'item').forEach(item => {
      const [x, y] = remember(item);
      move(item, x, y + moved);
      const cluster = children(item, 'cluster')[0];
      if (!cluster) return;
      const tall = height(cluster);
      const change = tall - Number(cluster.dataset.h);
      body(cluster).setAttribute('height', tall);
      children(cluster, 'behind').forEach(rect => rect.setAttribute('height', tall));
      children(item, 'below').forEach(below => {
        const [bx, by] = remember(below);
        move(below, bx, by + change);
      });
      moved += change;
    });
    return Number(column.dataset.h) + moved;
  };
  const bent = points => {
    let path = `M${points[0][0]},${points[0][1]}`;
    for (let i = 1; i < points.length - 1; i++) {
      const [[ax, ay], [bx, by], [cx, cy]] = [points[i - 1], points[i], points[i + 1]];
      const before = Math.abs(ax - bx) + Math.abs(ay - by);
      const after = Math.abs(cx - bx) + Math.abs(cy - by);
      const r = Math.min(6, before / 2, after / 2);
      const s = before ? r / before : 0;
      const t = after ? r / after : 0;
      path += `L${bx + (ax - bx) * s},${by + (ay - by) * s}Q${bx},${by} ${bx + (cx - bx) * t},${by + (cy - by) * t}`;
    }
    const end = points[points.length - 1];
    return path + `L${end[0]},${end[1]}`;
  };
  const layout = area => {
    if (area.dataset.h === undefined) return 0;
    const columns = children(area, 'column').map(column => {
      const [x, y] = remember(column);
      const before = Number(column.dataset.h);
      return {column, x, y, before, after: layoutColumn(column)};
    });
    /* Columns whose heights overlap are one row, which is as tall as the tallest of them. */
    const rows = [];
    [...columns].sort((a, b) => a.y - b.y).forEach(column => {
      const last = rows[rows.length - 1];
      if (last && column.y < last.end) {
        last.end = Math.max(last.end, column.y + column.before);
        last.columns.push(column);
      } else {
        rows.push({start: column.y, end: column.y + column.before, columns: [column]});
      }
    });
    let moved = 0;
    rows.forEach(row => {
      row.moved = moved;
      const tall = Math.max(...row.columns.map(column => column.y - row.start + column.after));
      row.columns.forEach(column => move(column.column, column.x, column.y + moved));
      moved += tall - (row.end - row.start);
    });
    const moveY = y => {
      let by = 0;
      for (let i = 0; i < rows.length; i++) {
        if (y >= rows[i].end) by = i + 1 < rows.length ? rows[i + 1].moved : moved;
        else if (y > rows[i].start) by = rows[i].moved;
      }
      return y + by;
    };
    const ends = new Map();
    columns.forEach(column => ends.set(column.y + column.before + ' ' + column.x, column));
    children(area, 'edge').forEach(edge => {
      const points = edge.dataset.points.split(' ').map(point => point.split(',').map(Number));
      const moved = points.map(([x, y]) => [x, moveY(y)]);
      const [x, y] = points[0];
      /* An edge begins below its own column, which can be shorter than its row. */
      const own = columns.find(column => Math.abs(column.y + column.before - y) < 1
        && Math.abs(column.x + columnWidth(column.column) / 2 - x) < 1);
      if (own) moved[0] = [x, place(own.column)[1] + own.after];
      edge.setAttribute('d', bent(moved));
    });
    return Number(area.dataset.h) + moved;
  };
  const columnWidth = column => {
    const below = column.querySelector(':scope>.item>.below');
    return below ? remember(below)[0] * 2 : 0;
  };
  const layoutAll = () => {
    const area = children(svg, 'area')[0];
    if (area.dataset.h === undefined) return;
    const top = layout(area);
    size.height = top + 32;
    svg.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
    svg.setAttribute('height', size.height * scale);
  };
  const fold = (cluster, folded) => {
    cluster.classList.toggle('folded', folded);
    layoutAll();
    announce(say(folded ? 'folded' : 'unfolded', nameOf(cluster)));
  };
  const foldAll = folded => {
    svg.querySelectorAll('.cluster').forEach(cluster => cluster.classList.toggle('folded', folded));
    layoutAll();
  };
  const announce = text => { $('found').textContent = text; };

  /* Where a shape comes from: back along the first tensor that each layer takes, the layers that change it. */
  const tensorOf = (layer, call, output) => {
    const outputs = layer.calls[call] ? layer.calls[call].outputs : [];
    return outputs[output] ? shapeOf(outputs[output]) : '';
  };
  const origins = (layer, call) => {
    const steps = [];
    let at = {layer, call, output: 0};
    for (let i = 0; i < layers.length + 1; i++) {
      const shape = tensorOf(at.layer, at.call, at.output);
      const inputs = at.layer.calls[at.call] ? at.layer.calls[at.call].inputs : [];
      const known = inputs.map(input => ({input, shape: input.layer < 0 ? '' : tensorOf(layers[input.layer], input.call, input.output)}));
      const same = known.find(input => input.shape === shape) || known[0];
      let before;
      if (same && same.input.layer >= 0) {
        before = {layer: layers[same.input.layer], call: same.input.call, output: same.input.output};
      } else if (at.layer.parent >= 0) {
        const outer = layers[at.layer.parent];
        const taken = outer.calls[0] && outer.calls[0].inputs.find(input => input.layer >= 0);
        if (taken) before = {layer: layers[taken.layer], call: taken.call, output: taken.output};
      }
      const shapeBefore = before ? tensorOf(before.layer, before.call, before.output) : '';
      if (shapeBefore !== shape) steps.unshift({layer: at.layer, before: shapeBefore, after: shape});
      if (!before) break;
      at = before;
    }
    return steps;
  };

  /* The panel. */
  const panel = $('panel');
  let selected = null;
  let selectedRow = -1;
  const link = (index, text = layers[index].name) => {
    const made = element('a', text);
    made.href = '#l' + index;
    made.addEventListener('click', event => { event.preventDefault(); select(index, true); });
    return made;
  };
  const linkToTensor = tensor => tensor.layer < 0 ? nameOfTensor(tensor) : link(tensor.layer, nameOfTensor(tensor));
  const listed = (title, links) => {
    panel.append(element('h3', title));
    const line = element('p');
    links.forEach((each, i) => line.append(i ? ', ' : '', each));
    if (!links.length) line.append(say('nothing'));
    panel.append(line);
  };
  const showSteps = (layer, call) => {
    const steps = origins(layer, call);
    panel.append(element('h3', say('shape-from')));
    const shown = steps.slice(-12);
    const list = element('ol');
    if (shown.length < steps.length) panel.append(element('p', say('steps-before', steps.length - shown.length), 'quiet'));
    list.start = steps.length - shown.length + 1;
    shown.forEach(step => {
      const line = element('li');
      line.append(link(step.layer.index), ' ' + (step.before ? step.before + ' \u2192 ' : '') + step.after);
      const declared = step.layer.row.querySelector('.declared');
      if (declared && step.before) line.append(element('br'), element('code', declared.textContent, 'quiet'));
      list.append(line);
    });
    panel.append(list);
  };
  const showClusterOfRows = cluster => {
    panel.replaceChildren(element('h2', cluster.querySelector('title').textContent));
    const times = cluster.querySelector('.times');
    if (times) panel.append(element('p', say('drawn-for', times.textContent.slice(2))));
    const inside = new Set();
    cluster.querySelectorAll('[data-rows]').forEach(shape => rowsOf(shape).forEach(row => inside.add(row)));
    listed(say('inside'), [...inside].sort((a, b) => a - b).map(index => link(index)));
  };
  /* The constants of the generated class; a click copies what names one in Java. */
  const copy = (text, from) => {
    const done = () => announce(say('copied', text));
    const mark = () => getSelection().selectAllChildren(from);
    if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, mark);
    else mark();
  };
  const showConstants = owner => {
    if (!owner.dataset.constants) return;
    panel.append(element('h3', say('constants')));
    const list = element('ul', undefined, 'constants');
    owner.dataset.constants.split(' ').forEach(name => {
      const constant = panel.dataset.class + '.' + name;
      const button = element('button', constant, 'mono');
      button.type = 'button';
      button.addEventListener('click', () => copy(constant, button));
      const line = element('li');
      line.append(button);
      list.append(line);
    });
    panel.append(list);
  };
  const show = (index, all) => {
    const layer = layers[index];
    panel.replaceChildren(element('h2', layer.name), element('p', layer.type, 'quiet'));
    if (all.length > 1) {
      const which = element('div', undefined, 'which');
      const position = all.indexOf(index);
      const step = (key, by) => {
        const button = element('button', say(key));
        button.type = 'button';
        button.addEventListener('click', () => select(all[(position + by + all.length) % all.length], false));
        return button;
      };
      which.append(step('previous', -1), element('span', say('one-of', position + 1, all.length)), step('next', 1));
      panel.append(which);
    }
    const declared = layer.row.querySelector('.declared');
    if (declared) panel.append(element('h3', say('declared')), declared.cloneNode(true));
    panel.append(element('h3', say('output-shape')), element('p', layer.shape));
    panel.append(element('h3', say('formula')));
    const formula = layer.row.querySelector('.formula');
    panel.append(formula ? formula.cloneNode(true) : element('p', layer.row.cells[2].textContent));
    const macs = layer.row.querySelector('.macs');
    if (macs) panel.append(element('h3', say('macs')), macs.cloneNode(true));
    const weights = layer.row.querySelector('.weights');
    if (weights) {
      const list = element('ul');
      weights.textContent.split('\n').forEach(weight => list.append(element('li', weight.replace(/,$/, ''))));
      panel.append(element('h3', say('weights-title')), list);
    }
    if (layer.calls.length > 1) {
      panel.append(element('h3', say('calls')));
      const list = element('ol');
      layer.calls.forEach(call => {
        const line = element('li');
        call.inputs.forEach((input, i) => line.append(i ? ', ' : '', linkToTensor(input)));
        line.append(' \u2192 ' + call.outputs.join(', '));
        list.append(line);
      });
      panel.append(list);
    } else {
      listed(say('takes'), layer.calls.flatMap(call => call.inputs).map(linkToTensor));
    }
    listed(say('taken-by'), [...layer.takers].map(index => link(index)));
    if (layer.calls.length) showSteps(layer, 0);
    showConstants(layer.row);
    panel.scrollTop = 0;
  };

  /* Selection. */
  const reveal = shape => {
    for (let cluster = shape.parentElement.closest('.cluster'); cluster; cluster = cluster.parentElement.closest('.cluster')) {
      if (cluster.classList.contains('folded')) fold(cluster, false);
    }
    const box = shape.getBoundingClientRect();
    const view = graph.getBoundingClientRect();
    const tall = Math.min(box.height, view.height);
    if (box.top < view.top || box.top + tall > view.bottom || box.left < view.left || box.right > view.right) {
      graph.scrollBy({
        left: box.left + box.width / 2 - view.left - view.width / 2,
        top: box.top + tall / 2 - view.top - view.height / 2,
        behavior: 'instant',
      });
    }
  };
  const mark = shape => {
    svg.querySelectorAll('.selected,.near').forEach(other => other.classList.remove('selected', 'near'));
    selected = shape;
    if (shape) shape.classList.add('selected');
  };
  const select = (index, scroll) => {
    const shape = drawnFor.get(index);
    document.querySelectorAll('tr.selected').forEach(row => row.classList.remove('selected'));
    layers[index].row.classList.add('selected');
    selectedRow = index;
    mark(shape || null);
    const near = new Set(layers[index].takers);
    layers[index].calls.forEach(call => call.inputs.forEach(input => near.add(input.layer)));
    near.forEach(other => { if (drawnFor.get(other) && drawnFor.get(other) !== shape) drawnFor.get(other).classList.add('near'); });
    show(index, shape ? rowsOf(shape) : [index]);
    $('said').textContent = `${layers[index].name} (${layers[index].type}) ${layers[index].shape}`;
    if (shape && scroll) reveal(shape);
  };
  const selectShape = (shape, scroll) => {
    const rows = rowsOf(shape);
    if (rows.length) {
      select(rows[0], scroll);
    } else {
      mark(shape);
      selectedRow = -1;
      showClusterOfRows(shape);
      if (scroll) reveal(shape);
    }
  };
  panel.append(element('p', say('select-layer'), 'quiet'));
  showConstants($('layers'));

  let dragged = false;
  svg.addEventListener('click', event => {
    if (dragged) return;
    const box = event.target.closest('.box');
    if (box && box.dataset.rows) { selectShape(box, false); return; }
    const header = event.target.closest('.header');
    if (header) {
      const cluster = header.parentElement;
      selectShape(cluster, false);
      fold(cluster, !cluster.classList.contains('folded'));
    }
  });
  document.querySelector('#layers tbody').addEventListener('click', event => {
    if (event.target.closest('a')) return;
    const row = event.target.closest('tr');
    if (row && !String(getSelection())) select(Number(row.id.slice(1)), true);
  });
  document.querySelectorAll('.facts a').forEach(fact => fact.addEventListener('click', event => {
    event.preventDefault();
    select(Number(fact.hash.slice(2)), true);
  }));
  document.querySelectorAll('.profile').forEach(profile => {
    const values = profile.dataset.values.split(' ').map(value => value.split(':'));
    const at = event => {
      const area = profile.getBoundingClientRect();
      return values[Math.floor((event.clientX - area.left) / area.width * values.length)];
    };
    const shown = element('p', '\u00a0', 'hint');
    profile.after(shown);
    profile.addEventListener('pointermove', event => {
      const bar = at(event);
      if (bar) shown.textContent = layers[bar[0]].name + ': ' + bar[1].replace(/\B(?=(\d{3})+$)/g, ',');
    });
    profile.addEventListener('pointerleave', () => { shown.textContent = '\u00a0'; });
    profile.addEventListener('click', event => { if (at(event)) select(Number(at(event)[0]), true); });
  });

  /* Keys: along the tensors with up and down, in the order of the drawing with left and right. */
  const visible = shape => !shape.parentElement.closest('.folded');
  const step = by => {
    const all = shapes.filter(visible);
    const at = all.indexOf(selected);
    return all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))];
  };
  const along = down => {
    if (!selected || selectedRow < 0) return step(down ? 1 : -1);
    const layer = layers[selectedRow];
    const next = down
      ? [...layer.takers]
      : layer.calls.flatMap(call => call.inputs.map(input => input.layer)).filter(index => index >= 0);
    const shape = next.map(index => drawnFor.get(index)).find(other => other && other !== selected && visible(other));
    return shape || step(down ? 1 : -1);
  };
  graph.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const keys = {
      ArrowDown: () => selectShape(along(true), true),
      ArrowUp: () => selectShape(along(false), true),
      ArrowRight: () => selectShape(step(1), true),
      ArrowLeft: () => selectShape(step(-1), true),
      Home: () => selectShape(shapes[0], true),
      Enter: () => { if (selected && selected.classList.contains('cluster')) fold(selected, !selected.classList.contains('folded')); },
      '+': () => zoom(scale * 1.25),
      '-': () => zoom(scale / 1.25),
      '0': () => zoom(1),
    };
    if (keys[event.key]) {
      keys[event.key]();
      event.preventDefault();
    }
  });
  document.addEventListener('keydown', event => {
    if (event.key === '/' && !/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) {
      $('search').focus();
      event.preventDefault();
    }
  });

  /* Pan and zoom by pointer. */
  let start = null;
  graph.addEventListener('pointerdown', event => {
    dragged = false;
    if (event.button === 0 && event.pointerType === 'mouse') {
      start = {x: event.clientX, y: event.clientY, left: graph.scrollLeft, top: graph.scrollTop};
    }
  });
  addEventListener('pointermove', event => {
    if (!start) return;
    if (Math.abs(event.clientX - start.x) + Math.abs(event.clientY - start.y) > 4) {
      dragged = true;
      graph.classList.add('dragging');
    }
    if (dragged) {
      graph.scrollTo({left: start.left - event.clientX + start.x, top: start.top - event.clientY + start.y, behavior: 'instant'});
    }
  });
  addEventListener('pointerup', () => { start = null; graph.classList.remove('dragging'); });
  graph.addEventListener('wheel', event => {
    if (!event.ctrlKey && !event.metaKey) return;
    const view = graph.getBoundingClientRect();
    zoom(scale * Math.exp(-event.deltaY / 300), event.clientX - view.left, event.clientY - view.top);
    event.preventDefault();
  }, {passive: false});
  $('zoom-in').addEventListener('click', () => zoom(scale * 1.25));
  $('zoom-out').addEventListener('click', () => zoom(scale / 1.25));
  $('fit').addEventListener('click', fitAll);
  $('fold-all').addEventListener('click', () => foldAll(true));
  $('unfold-all').addEventListener('click', () => foldAll(false));
  if (!svg.querySelector('.cluster')) {
    $('fold-all').hidden = true;
    $('unfold-all').hidden = true;
  }

  /* Search: by name and type, in the table and in the drawing. */
  let matches = [];
  let match = -1;
  $('search').addEventListener('input', () => {
    const text = $('search').value.trim().toLowerCase();
    svg.querySelectorAll('.found').forEach(shape => shape.classList.remove('found'));
    svg.classList.toggle('searching', text !== '');
    matches = [];
    match = -1;
    layers.forEach(layer => {
      const isMatch = text !== '' && (layer.name + ' ' + layer.type).toLowerCase().includes(text);
      layer.row.classList.toggle('hidden', text !== '' && !isMatch);
      if (isMatch) {
        matches.push(layer.index);
        const shape = drawnFor.get(layer.index);
        if (shape) shape.classList.add('found');
      }
    });
    announce(text === '' ? '' : matches.length ? say('matches', matches.length) : say('no-match'));
  });
  $('search').addEventListener('keydown', event => {
    if (event.key === 'Enter' && matches.length) {
      match = (match + (event.shiftKey ? matches.length - 1 : 1)) % matches.length;
      select(matches[match], true);
      announce(say('one-of', match + 1, matches.length));
    } else if (event.key === 'Escape') {
      $('search').value = '';
      $('search').dispatchEvent(new Event('input'));
    }
  });

  /* The theme. */
  const themes = ['auto', 'light', 'dark'];
  const stored = () => { try { return localStorage.getItem('layercheck-theme') || 'auto'; } catch { return 'auto'; } };
  const setTheme = theme => {
    if (theme === 'auto') delete root.dataset.theme; else root.dataset.theme = theme;
    $('theme').textContent = say('theme-' + theme);
    try { localStorage.setItem('layercheck-theme', theme); } catch { /* A file can have no storage. */ }
  };
  let theme = themes.includes(stored()) ? stored() : 'auto';
  setTheme(theme);
  $('theme').addEventListener('click', () => {
    theme = themes[(themes.indexOf(theme) + 1) % themes.length];
    setTheme(theme);
  });

  fitWidth();
  const first = svg.querySelector('.box');
  if (first) {
    const box = first.getBoundingClientRect();
    const view = graph.getBoundingClientRect();
    graph.scrollTo({left: box.left + box.width / 2 - view.left - view.width / 2, top: 0, behavior: 'instant'});
  }
  if (/^#l\d+$/.test(location.hash) && layers[Number(location.hash.slice(2))]) select(Number(location.hash.slice(2)), true);
})();
