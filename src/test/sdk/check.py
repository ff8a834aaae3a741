"""Drives the official `cartesia` for Python, unchanged, against `soundcheck serve --tls`. How to run: docs/sdk-check.md."""
import asyncio
import base64
import os

import cartesia
from cartesia import AsyncCartesia, Cartesia, NotFoundError

BASE_URL = os.environ.get("CARTESIA_BASE_URL", "https://127.0.0.1:8801")
KEY = os.environ.get("CARTESIA_API_KEY", "any-key")
REFUSALS = {400: cartesia.BadRequestError, 401: cartesia.AuthenticationError, 402: cartesia.APIStatusError,
            403: cartesia.PermissionDeniedError, 404: cartesia.NotFoundError, 408: cartesia.APIStatusError,
            409: cartesia.ConflictError, 413: cartesia.APIStatusError, 422: cartesia.UnprocessableEntityError,
            429: cartesia.RateLimitError, 500: cartesia.InternalServerError, 502: cartesia.InternalServerError,
            503: cartesia.InternalServerError, 504: cartesia.InternalServerError}
RAW = {"container": "raw", "encoding": "pcm_s16le", "sample_rate": 24000}


def seen(what, **figures):
    print(what.ljust(28), figures)


def http(client):
    voices = list(client.voices.list(limit=4, expand=["preview_file_url"]))
    assert len({voice.id for voice in voices}) == len(voices) >= 6
    assert voices[0].preview_file_url.startswith(BASE_URL)
    seen("voices, paged by 4", names=[voice.name for voice in voices])
    voice = client.voices.get(voices[0].id)
    seen("one voice", name=voice.name, tagline=voice.tagline)
    token = client.access_token.create(grants={"tts": True}, expires_in=60).token
    seen("access token", parts=token.count(".") + 1)
    line = {"model_id": "sonic-3.6", "voice": {"mode": "id", "id": voice.id}, "language": "en"}

    wav = client.tts.generate(transcript="The kettle is on.", output_format={**RAW, "container": "wav"}, **line)
    sound = wav.read()
    assert sound[:4] == b"RIFF" and sound[4:8] == b"\xff\xff\xff\xff"
    seen("bytes, wav", type=wav.headers["content-type"], seconds=(len(sound) - 44) / 48000)
    spoken = Cartesia(token=token, base_url=BASE_URL).tts.generate(transcript="By token.", output_format=RAW, **line)
    seen("bytes, with the token", seconds=len(spoken.read()) / 48000)

    types, size = {}, 0
    for event in client.tts.generate_sse(transcript="Rain today, and 42 ships.", output_format=RAW,
                                         add_timestamps=True, add_phoneme_timestamps=True, **line):
        types[event.type] = types.get(event.type, 0) + 1
        size += len(base64.b64decode(event.data)) if event.type == "chunk" else 0
    assert types["chunk"] > 5 and types["timestamps"] > 1 and types["phoneme_timestamps"] > 1 and types["done"] == 1
    seen("sse", **types, seconds=size / 48000)

    try:
        client.tts.generate(transcript="x", output_format=RAW, **{**line, "voice": {"mode": "id", "id": "nobody"}})
        raise AssertionError("an unknown voice spoke")
    except NotFoundError as error:
        seen("unknown voice", status=error.status_code, error=type(error).__name__)
    refusals(client.with_options(max_retries=0), line)
    dictionaries(client, line)
    return line


def refusals(client, line):
    for speak in (client.tts.generate, client.tts.generate_sse):
        for status, kind in REFUSALS.items():
            try:
                speak(transcript="x", output_format=RAW, **line,
                      extra_headers={"X-Soundcheck-Scenario": f"fault={status} reason=Staged+here"})
                raise AssertionError(f"{status} was no refusal")
            except cartesia.APIStatusError as error:
                assert type(error) is kind and error.status_code == status, (status, error)
                assert "Staged here" in str(error), error
    seen("refusals, bytes and sse", **{str(status): kind.__name__ for status, kind in REFUSALS.items()})


def dictionaries(client, line):
    made = client.pronunciation_dicts.create(name="Check", items=[{"text": "GIF", "alias": "a very long word indeed"}])
    assert any(one.id == made.id for one in client.pronunciation_dicts.list())
    plain, said = (len(client.tts.generate(transcript="A GIF.", output_format=RAW, **line, **more).read())
                   for more in ({}, {"pronunciation_dict_id": made.id}))
    assert said > plain * 1.5
    assert client.pronunciation_dicts.update(made.id, name="Checked").name == "Checked"
    client.pronunciation_dicts.delete(made.id)
    seen("dictionary", plain=plain / 48000, said=said / 48000)


def collect(context):
    got = {"chunks": 0, "bytes": 0, "words": [], "flushes": []}
    for event in context.receive():
        take(got, event)
    return got


def take(got, event):
    assert event.type != "error", event
    if event.type == "chunk":
        got["chunks"] += 1
        got["bytes"] += len(event.audio)
    if event.type == "timestamps":
        got["words"] += event.word_timestamps.words
    if event.type == "flush_done":
        got["flushes"].append(event.flush_id)


def socket(client, line):
    with client.tts.websocket_connect() as ws:
        first = ws.context(output_format=RAW, add_timestamps=True, **line)
        first.push("First we boil ")
        first.push("the water. ", flush=True)
        first.push("Then we wait.")
        first.no_more_inputs()
        got = collect(first)
        assert got["words"] == ["First", "we", "boil", "the", "water.", "Then", "we", "wait."] and got["flushes"] == [1]
        seen("socket, push and flush", chunks=got["chunks"], flushes=got["flushes"], seconds=got["bytes"] / 48000)

        dropped = ws.context(output_format=RAW, **line)
        dropped.push("A long tale about ships that nobody will hear to its end. ")
        dropped.cancel()
        after = ws.context(output_format=RAW, add_timestamps=True, **line)
        after.push("Yes?")
        after.no_more_inputs()
        assert collect(after)["words"] == ["Yes?"]
        seen("cancel, then next context", words=["Yes?"])


async def together(line):
    async def speak(ws, text):
        context = ws.context(output_format=RAW, add_timestamps=True, **line)
        await context.push(text)
        await context.no_more_inputs()
        got = {"chunks": 0, "bytes": 0, "words": [], "flushes": []}
        async for event in context.receive():
            take(got, event)
        return got

    async with AsyncCartesia(api_key=KEY, base_url=BASE_URL) as client:
        async with client.tts.websocket_connect() as ws:
            texts = ["One of us speaks of the sea.", "Meanwhile someone else speaks here."]
            both = await asyncio.gather(*(speak(ws, text) for text in texts))
    for got, text in zip(both, texts):
        assert got["words"] == text.split()
    seen("async, two contexts", seconds=[got["bytes"] / 48000 for got in both])


with Cartesia(api_key=KEY, base_url=BASE_URL) as sdk:
    spoken_line = http(sdk)
    socket(sdk, spoken_line)
asyncio.run(together(spoken_line))
print("all checks passed")
