import json
import urllib.request


def test_a_line_is_spoken(soundcheck_url):
    request = urllib.request.Request(
        soundcheck_url + "/tts/bytes",
        headers={"Cartesia-Version": "2026-08-14", "Authorization": "Bearer any", "Content-Type": "application/json"},
        data=json.dumps({
            "model_id": "sonic-3.6", "transcript": "The kettle is on.",
            "voice": "0ff11e00-5a1e-4c0d-8a01-000000000001",
            "output_format": {"container": "raw", "encoding": "pcm_s16le", "sample_rate": 16000},
        }).encode())
    with urllib.request.urlopen(request) as answer:
        assert answer.status == 200
        assert len(answer.read()) > 16000
